package hopline.ui.drop;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which files a drop brings: the files, else the {@code file:} addresses of a {@code text/uri-list}. */
public final class DroppedFiles {

    private DroppedFiles() {
    }

    /**
     * The files of a drop in their order.
     *
     * @param files    the files that the drag names; null or empty when it names none
     * @param uriList  the text of its {@code text/uri-list} (RFC 2483 §5); null when it has none
     * @return the files; empty when the drop brings none. Addresses of other machines are never fetched.
     */
    public static List<Path> from(List<File> files, String uriList) {
        if (files != null && !files.isEmpty()) {
            return files.stream().map(File::toPath).toList();
        }
        return uriList == null ? List.of() : fromUriList(uriList);
    }

    private static List<Path> fromUriList(String uriList) {
        List<Path> paths = new ArrayList<>();
        for (String line : uriList.lines().toList()) {
            String address = line.strip();
            if (!address.isEmpty() && !address.startsWith("#")) {
                localFile(address).ifPresent(paths::add);
            }
        }
        return paths;
    }

    private static Optional<Path> localFile(String address) {
        try {
            URI uri = new URI(address);
            boolean local = "file".equalsIgnoreCase(uri.getScheme())
                    && (uri.getAuthority() == null || uri.getAuthority().equalsIgnoreCase("localhost"));
            return local ? Optional.of(Path.of(new URI("file", null, uri.getPath(), null))) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
