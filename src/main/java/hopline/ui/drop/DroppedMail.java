package hopline.ui.drop;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a drop brings. Files come first, then the addresses of files, then the virtual files that mail programs on
 * Windows offer, then text; and where a program hands over nothing, the reason to tell.
 */
public sealed interface DroppedMail {

    /** Files and folders of this computer, in their order. */
    record OfFiles(List<Path> files) implements DroppedMail {
    }

    /** The contents of virtual files, by name. */
    record OfContents(Map<String, byte[]> contents) implements DroppedMail {
    }

    /** Text: headers, or the source of a message. */
    record OfText(String text) implements DroppedMail {
    }

    /**
     * Nothing that can be opened.
     *
     * @param textKey  the key of the sentence in the bundle {@code messages} that says what to do instead
     */
    record OfNothing(String textKey) implements DroppedMail {
    }

    /** The format under which JavaFX offers a virtual file on Windows, with the name of the file. */
    Pattern VIRTUAL_FILE = Pattern.compile("message/external-body;.*\\bname=\"([^\"]*)\".*");

    /** Whether a drag with these formats is worth a try. */
    static boolean isOffered(boolean files, boolean url, boolean text, Iterable<String> formats) {
        if (files || url || text) {
            return true;
        }
        for (String format : formats) {
            if (VIRTUAL_FILE.matcher(format).matches()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Decides what a drop means.
     *
     * @param files         the files that the drag names; null or empty when it names none
     * @param uriList       its {@code text/uri-list}; null when it has none
     * @param virtualFiles  the formats of its virtual files with their bytes, which are null where the program offers a
     *                      file and does not hand it over
     * @param text          its {@code text/plain}; null when it has none
     */
    static DroppedMail from(List<File> files, String uriList, Map<String, byte[]> virtualFiles, String text) {
        List<Path> paths = DroppedFiles.from(files, uriList);
        if (!paths.isEmpty()) {
            return new OfFiles(paths);
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        virtualFiles.forEach((format, bytes) -> {
            Matcher name = VIRTUAL_FILE.matcher(format);
            if (name.matches() && bytes != null && bytes.length > 0) {
                contents.put(name.group(1), bytes);
            }
        });
        if (!contents.isEmpty()) {
            return new OfContents(contents);
        }
        if (!virtualFiles.isEmpty()) {
            return new OfNothing("drop.notHandedOver");
        }
        boolean isText = text != null && text.indexOf(':') >= 0 && !text.equals(uriList);
        return isText ? new OfText(text) : new OfNothing("drop.nothing");
    }
}
