package hopline.format;

import hopline.format.UnreadableException.Reason;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * The messages in the files of a folder, in the order of their paths. Links to folders are not followed, so that no
 * loop of links is endless; links to files are.
 */
final class Folder {

    /** Folders inside folders: a maildir has one level, a mailbox of Apple Mail six. */
    static final int DEPTH_LIMIT = 8;

    /** Files that are looked at; who drops a whole disk gets an answer too. */
    static final int FILE_LIMIT = 10_000;

    private Folder() {
    }

    static void read(Path folder, Listener<Message> listener) throws UnreadableException, InterruptedException {
        String name = Source.of(folder).name();
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder.toRealPath(), EnumSet.noneOf(FileVisitOption.class), DEPTH_LIMIT,
                    new Lister(files, listener));
        } catch (IOException e) {
            throw new UnreadableException(Reason.READ_FAILED, name);
        }
        files.sort(null);
        for (Path file : files) {
            try {
                Formats.readAll(Source.of(file), listener);
            } catch (UnreadableException e) {
                listener.skipped(e);
            }
        }
    }

    private static final class Lister extends SimpleFileVisitor<Path> {

        private final List<Path> files;
        private final Listener<Message> listener;

        Lister(List<Path> files, Listener<Message> listener) {
            this.files = files;
            this.listener = listener;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (files.size() == FILE_LIMIT) {
                listener.skipped(new UnreadableException(Reason.TOO_MANY, Source.of(file).name()));
                return FileVisitResult.TERMINATE;
            }
            boolean tooDeep = attributes.isDirectory();
            if (tooDeep) {
                listener.skipped(new UnreadableException(Reason.TOO_DEEP, Source.of(file).name()));
            } else {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            listener.skipped(new UnreadableException(Reason.NO_PERMISSION, Source.of(file).name()));
            return FileVisitResult.CONTINUE;
        }
    }
}
