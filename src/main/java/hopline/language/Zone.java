package hopline.language;

/** In which zone times are shown. The offset is always shown with them. */
public enum Zone {
    /** As each server wrote it. */
    AS_SENT,
    /** In the zone of this computer. */
    LOCAL,
    /** In UTC. */
    UTC
}
