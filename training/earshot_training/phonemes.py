"""English text to the IPA symbols that Piper and Kokoro read, through the espeak-ng library."""

import ctypes
import ctypes.util
import re

_PUNCTUATION = re.compile(r"(\s*[;:,.!?]+\s*)")
# The diphthongs and affricates that Kokoro writes as one symbol (after the rules of its own front end).
_COMMON = [("dʒ", "ʤ"), ("tʃ", "ʧ"), ("eɪ", "A"), ("aɪ", "I"), ("aʊ", "W"), ("ɔɪ", "Y"), ("əl", "ᵊl"),
           ("r", "ɹ"), ("x", "k"), ("ç", "k"), ("ɐ", "ə"), ("ɬ", "l"), ("̃", "")]
_AMERICAN = [("oʊ", "O"), ("ɜːɹ", "ɜɹ"), ("ɜː", "ɜɹ"), ("ɪə", "iə"), ("ː", "")]
_BRITISH = [("eə", "ɛː"), ("iə", "ɪə"), ("əʊ", "Q")]


class Phonemizer:
    """One espeak-ng voice; `__call__` gives IPA with the text's punctuation kept in place."""

    def __init__(self, voice: str = "en-us") -> None:
        self._library = ctypes.CDLL(ctypes.util.find_library("espeak-ng") or "libespeak-ng.so.1")
        self._library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        self._library.espeak_Initialize(2, 0, None, 0)
        self._voice = voice.encode()

    def _clause(self, text: str) -> str:
        self._library.espeak_SetVoiceByName(self._voice)
        pointer = ctypes.c_char_p(text.encode())
        parts = []
        while pointer.value:
            parts.append(self._library.espeak_TextToPhonemes(ctypes.byref(pointer), 1, 0x02).decode())
        return " ".join(p.strip() for p in parts if p.strip())

    def __call__(self, text: str) -> str:
        pieces = _PUNCTUATION.split(text)
        return "".join(self._clause(p) if i % 2 == 0 else p.strip() + " " for i, p in enumerate(pieces)).strip()


def for_kokoro(ipa: str, british: bool) -> str:
    """espeak's IPA rewritten in Kokoro's symbols."""
    for old, new in _COMMON + (_BRITISH if british else _AMERICAN):
        ipa = ipa.replace(old, new)
    return ipa


KOKORO_IDS = {
    ";": 1, ":": 2, ",": 3, ".": 4, "!": 5, "?": 6, " ": 16, "A": 24, "I": 25, "O": 31, "Q": 33, "S": 35, "T": 36,
    "W": 39, "Y": 41, "ᵊ": 42, "a": 43, "b": 44, "c": 45, "d": 46, "e": 47, "f": 48, "h": 50, "i": 51, "j": 52,
    "k": 53, "l": 54, "m": 55, "n": 56, "o": 57, "p": 58, "q": 59, "r": 60, "s": 61, "t": 62, "u": 63, "v": 64,
    "w": 65, "x": 66, "y": 67, "z": 68, "ɑ": 69, "ɐ": 70, "ɒ": 71, "æ": 72, "β": 75, "ɔ": 76, "ð": 81, "ʤ": 82,
    "ə": 83, "ɚ": 85, "ɛ": 86, "ɜ": 87, "ɡ": 92, "ɨ": 101, "ɪ": 102, "ŋ": 112, "θ": 119, "ɹ": 123, "ɾ": 125,
    "ʃ": 131, "ʧ": 133, "ʊ": 135, "ʌ": 138, "ɣ": 139, "ʒ": 147, "ʔ": 148, "ˈ": 156, "ˌ": 157, "ː": 158, "ᵻ": 177,
}
