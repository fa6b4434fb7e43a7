package hopline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hopline.format.UnreadableException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged and hostile containers: each ends with a reason, none with another exception, none takes memory by lying. */
class CorruptMsgTest {

    private static final int SECTOR = 512;
    private static final int FIRST_FAT_SECTOR = 76;
    private static final int FIRST_DIRECTORY_SECTOR = 48;
    private static final int SECTOR_SHIFT = 30;

    /** Long enough for a chain of its own: short streams share one. */
    private static final byte[] WHOLE = OutlookFile.containing(item -> item.text(Mapi.TRANSPORT_MESSAGE_HEADERS,
            "Subject: whole\r\n" + "X-Filler: 0123456789\r\n".repeat(500)));

    @TempDir
    private Path folder;

    private Message read(byte[] bytes) throws Exception {
        return Formats.read(Files.write(folder.resolve("x.msg"), bytes));
    }

    private static ByteBuffer copy() {
        return ByteBuffer.wrap(WHOLE.clone()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int fat(ByteBuffer file, int sector) {
        return (file.getInt(FIRST_FAT_SECTOR) + 1) * SECTOR + sector * Integer.BYTES;
    }

    @Test
    void theWholeFileIsFine() throws Exception {
        assertThat(read(WHOLE).subject()).contains("whole");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 100, 511, 512, 513, 1024, 2000})
    void aFileThatEndsTooEarly(int length) {
        assertThatThrownBy(() -> read(Arrays.copyOf(WHOLE, length))).hasMessage("CORRUPT_MSG: x.msg");
    }

    @Test
    void aDirectoryThatReturnsToItself() {
        ByteBuffer file = copy();
        int directory = file.getInt(FIRST_DIRECTORY_SECTOR);
        file.putInt(fat(file, directory), directory);

        assertThatThrownBy(() -> read(file.array())).hasMessage("CORRUPT_MSG: x.msg");
    }

    @Test
    void aStreamThatReturnsToItself() {
        ByteBuffer file = copy();
        for (int sector = 0; sector < WHOLE.length / SECTOR - 1; sector++) {
            if (file.getInt(fat(file, sector)) == sector + 1) {
                file.putInt(fat(file, sector + 1), sector);
                break;
            }
        }

        assertThatThrownBy(() -> read(file.array())).hasMessage("CORRUPT_MSG: x.msg");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 13, 31, -1})
    void sectorsOfASizeThatDoesNotExist(int shift) {
        ByteBuffer file = copy().putShort(SECTOR_SHIFT, (short) shift);

        assertThatThrownBy(() -> read(file.array())).hasMessage("CORRUPT_MSG: x.msg");
    }

    @ParameterizedTest
    @ValueSource(ints = {44, 60, 64, 68, 72})
    void countsAndPlacesInTheHeaderThatCannotBe(int offset) throws Exception {
        for (int lie : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7FFFFFF, -3}) {
            ByteBuffer file = copy().putInt(offset, lie);

            assertThat(outcome(file.array())).isIn("whole", "CORRUPT_MSG");
        }
    }

    @Test
    void aDirectoryWithoutEndIsMeasuredBeforeItIsRead() throws Exception {
        int sectors = CompoundFile.ENTRY_LIMIT / 4 + 400;
        ByteBuffer file = chainOfDirectories(sectors);

        assertThat(outcome(file.array())).isEqualTo("TOO_LARGE");
    }

    /** A container of nothing but empty directory entries: header, allocation table, one long chain. */
    private static ByteBuffer chainOfDirectories(int sectors) {
        int numbers = SECTOR / Integer.BYTES;
        int fatSectors = sectors / numbers + 2;
        ByteBuffer file = ByteBuffer.allocate((1 + fatSectors + 4 + sectors) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        file.put(Arrays.copyOf(WHOLE, FIRST_FAT_SECTOR));
        file.putInt(44, fatSectors).putInt(FIRST_DIRECTORY_SECTOR, fatSectors + 4);
        int inHeader = 109;
        for (int i = 0; i < inHeader; i++) {
            file.putInt(FIRST_FAT_SECTOR + i * Integer.BYTES, i);
        }
        file.putInt(68, fatSectors).putInt(72, 1);
        for (int i = 0; i < numbers - 1; i++) {
            file.putInt((1 + fatSectors) * SECTOR + i * Integer.BYTES, inHeader + i);
        }
        for (int sector = fatSectors + 4; sector < fatSectors + 4 + sectors - 300; sector++) {
            file.putInt(SECTOR + sector * Integer.BYTES, sector + 1);
        }
        return file;
    }

    @Test
    void anyDamageEndsWithAReason() throws Exception {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = WHOLE.clone();
            for (int j = 0; j < 6; j++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
            }
            assertThat(outcome(damaged)).isIn("whole", "-", "CORRUPT_MSG", "NOT_OUTLOOK", "TOO_LARGE");
        }
    }

    private String outcome(byte[] bytes) throws Exception {
        try {
            Message message = read(bytes);
            AttachedMessages.find(message, new Found());
            return message.subject().map(subject -> "whole").orElse("-");
        } catch (UnreadableException e) {
            assertThat(e.reason()).isNotEqualTo(Reason.READ_FAILED);
            return e.reason().name();
        }
    }
}
