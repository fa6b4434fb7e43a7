package hopline.format;

import hopline.format.UnreadableException.Reason;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The container of an Outlook message (MS-CFB), opened on disk: only its directory and its allocation tables come into
 * memory. Whatever is wrong with it becomes an {@link UnreadableException}.
 */
final class CompoundFile implements Closeable {

    /** Entries of the directory; a message of a thousand recipients has 20,000. One takes a kilobyte of memory. */
    static final int ENTRY_LIMIT = 100_000;

    private static final byte[] MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0,
        (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

    private final POIFSFileSystem files;

    private CompoundFile(POIFSFileSystem files) {
        this.files = files;
    }

    /** Whether bytes begin as such a container does. */
    static boolean isStart(byte[] bytes) {
        return bytes.length >= MAGIC.length && ByteBuffer.wrap(bytes, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    /** Opens a container; whoever opens it closes it. */
    static CompoundFile open(Path file, String name) throws IOException, UnreadableException {
        if (Directory.of(file, name).entries() > ENTRY_LIMIT) {
            throw new UnreadableException(Reason.TOO_LARGE, name);
        }
        return guarded(name, () -> new CompoundFile(new POIFSFileSystem(file.toFile(), true)));
    }

    DirectoryNode root() {
        return files.getRoot();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    /** Work on a container. */
    interface Work<T> {

        T run() throws IOException, UnreadableException;
    }

    /**
     * Does work on a container. The library answers a damaged one with exceptions of many types, checked and unchecked;
     * they all mean the same.
     */
    static <T> T guarded(String name, Work<T> work) throws IOException, UnreadableException {
        try {
            return work.run();
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Watched.stopIfInterrupted();
            throw new UnreadableException(Reason.CORRUPT_MSG, name);
        }
    }

    /**
     * The length of the directory, found without holding it (MS-CFB §2.2 to §2.5). The library holds all of it before
     * anybody can ask how long it is.
     */
    private record Directory(long entries) {

        private static final int ENTRY_SIZE = 128;
        private static final int FAT_SECTORS_IN_HEADER = 109;
        private static final int END_OF_CHAIN = -2;

        static Directory of(Path file, String name) throws IOException, UnreadableException {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r");
                    FileChannel channel = bytes.getChannel()) {
                Directory directory = new Chain(channel).directory();
                if (directory.entries() * ENTRY_SIZE > channel.size()) {
                    throw new UnreadableException(Reason.CORRUPT_MSG, name);
                }
                return directory;
            } catch (EOFException | IllegalArgumentException e) {
                throw new UnreadableException(Reason.CORRUPT_MSG, name);
            }
        }

        private static final class Chain {

            private final FileChannel channel;
            private final ByteBuffer header;
            private final int sectorSize;
            private final int numbersInSector;

            Chain(FileChannel channel) throws IOException {
                this.channel = channel;
                this.header = read(0, 512);
                int shift = header.getShort(30);
                if (shift != 9 && shift != 12) {
                    throw new IllegalArgumentException("sector shift " + shift);
                }
                this.sectorSize = 1 << shift;
                this.numbersInSector = sectorSize / Integer.BYTES;
            }

            Directory directory() throws IOException {
                long entries = 0;
                int sector = header.getInt(48);
                while (sector >= 0 && entries <= ENTRY_LIMIT) {
                    entries += sectorSize / ENTRY_SIZE;
                    sector = next(sector);
                }
                return new Directory(entries);
            }

            private int next(int sector) throws IOException {
                int fatSector = fatSector(sector / numbersInSector);
                return fatSector < 0 ? END_OF_CHAIN : number(fatSector, sector % numbersInSector);
            }

            /** Where a piece of the allocation table is: the first pieces stand in the header, the others in a chain. */
            private int fatSector(int index) throws IOException {
                if (index < FAT_SECTORS_IN_HEADER) {
                    return header.getInt(76 + index * Integer.BYTES);
                }
                int rest = index - FAT_SECTORS_IN_HEADER;
                int inSector = numbersInSector - 1;
                int sector = header.getInt(68);
                for (int i = rest / inSector; i > 0 && sector >= 0; i--) {
                    sector = number(sector, inSector);
                }
                return sector < 0 ? END_OF_CHAIN : number(sector, rest % inSector);
            }

            private int number(int sector, int index) throws IOException {
                return read((sector + 1L) * sectorSize + (long) index * Integer.BYTES, Integer.BYTES).getInt(0);
            }

            private ByteBuffer read(long position, int length) throws IOException {
                ByteBuffer read = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
                while (read.hasRemaining()) {
                    if (channel.read(read, position + read.position()) < 0) {
                        throw new EOFException();
                    }
                }
                return read;
            }
        }
    }
}
