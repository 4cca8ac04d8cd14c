package fr.ess.files.sheet;

/** Whether bytes, given piece by piece, are strictly UTF-8: no overlong form, no surrogate, nothing cut at the end. */
final class Utf8Check {

    private boolean valid = true;
    private int awaited;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void accept(int octet) {
        if (awaited > 0) {
            valid &= octet >= lowest && octet <= highest;
            awaited--;
            next(0x80, 0xBF);
        } else if (octet >= 0x80) {
            start(octet);
        }
    }

    private void start(int octet) {
        valid &= octet >= 0xC2 && octet <= 0xF4;
        awaited = octet >= 0xF0 ? 3 : octet >= 0xE0 ? 2 : 1;
        switch (octet) {
            case 0xE0 -> next(0xA0, 0xBF);
            case 0xED -> next(0x80, 0x9F);
            case 0xF0 -> next(0x90, 0xBF);
            case 0xF4 -> next(0x80, 0x8F);
            default -> next(0x80, 0xBF);
        }
    }

    private void next(int from, int to) {
        lowest = from;
        highest = to;
    }

    boolean isValid() {
        return valid && awaited == 0;
    }
}
