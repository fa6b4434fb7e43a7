package hopline.antispam;

/**
 * One value in a filter's field.
 *
 * @param key      its key as written, such as "SCL"; the field's name where the value has none of its own
 * @param value    the value as written, such as "5"; may be empty
 * @param raw      the words of the unfolded field that say it, such as "SCL:5"
 * @param meaning  what it says
 */
public record FilterValue(String key, String value, String raw, Meaning meaning) {
}
