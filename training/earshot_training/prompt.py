"""The prompt that the app puts around the audio tokens."""

SYSTEM = "You listen to a recording and answer questions about it."
PREFIX = f'<|im_start|>system\n{SYSTEM}<|im_end|>\n<|im_start|>user\nThe recording says: "'
END = "<|im_end|>"


def suffix(question: str) -> str:
    """What follows the audio; without a question the recording itself is the user's turn."""
    return f'"\n\n{question}{END}\n<|im_start|>assistant\n' if question else f'"{END}\n<|im_start|>assistant\n'


def turn(text: str) -> str:
    """What somebody writes, and where the answer begins."""
    return f"<|im_start|>user\n{text}{END}\n<|im_start|>assistant\n"


def follow_up(question: str) -> str:
    """What follows an answer when another question is asked."""
    return f"{END}\n{turn(question)}"
