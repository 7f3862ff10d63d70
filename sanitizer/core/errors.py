"""The exception tree. Each error says what happened, what to do now, and which exit code it belongs to.

    SanitizerError               exit 4  we failed; nothing was written
    ├── UsageError               exit 2  the command line or the configuration is off
    │   ├── ConfigError                  sanitizer.toml / pyproject.toml
    │   ├── PolicyError                  an unknown or broken policy
    │   ├── RuleError                    a rule file that does not load
    │   ├── VaultError                   wrong passphrase, damaged or foreign vault
    │   └── ModelError                   the chat model is missing, damaged or cannot run
    ├── IncompleteError          exit 3  some input could not be vouched for
    │   ├── UnreadableError              missing, no permission, binary, bad encoding
    │   ├── DamagedError                 truncated or malformed beyond what we pass through
    │   └── TooLargeError                over a limit (zip bomb, nesting)
    ├── ScanTimeoutError         exit 3  a text was not scanned to its end
    ├── OutputError              exit 4  the clean copy could not be written (disk full, exists, a link)
    └── VerifyError              exit 4  the clean copy did not pass its own check

Messages never hold a value from the input: file names, pointers, offsets, counts and rule ids only.
"""

from __future__ import annotations


class SanitizerError(Exception):
    """Root of all errors that we raise on purpose."""

    exit_code = 4

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        """What happened, in one sentence, free of input values."""
        self.hint = hint
        """What to do now; may be empty."""

    def __reduce__(self) -> tuple[object, ...]:
        # Worker processes hand errors back by pickle, which would lose the keyword.
        return (_rebuild, (type(self), self.message, self.hint))


def _rebuild(kind: type[SanitizerError], message: str, hint: str) -> SanitizerError:
    return kind(message, hint=hint)


class UsageError(SanitizerError):
    """The command line or configuration cannot be acted on."""

    exit_code = 2


class ConfigError(UsageError):
    """A configuration file is malformed or names something unknown."""


class PolicyError(UsageError):
    """A policy is unknown or malformed."""


class RuleError(UsageError):
    """A rule file does not load, or a rule fails its own examples."""


class VaultError(UsageError):
    """A vault cannot be opened with this key, or is damaged."""


class ModelError(UsageError):
    """The chat model, or a pipeline given instead for the names, is missing, damaged, or cannot run on this machine."""


class IncompleteError(SanitizerError):
    """Some input cannot be vouched for."""

    exit_code = 3


class UnreadableError(IncompleteError):
    """The input cannot be read as text at all."""


class DamagedError(IncompleteError):
    """The input is truncated or malformed."""


class TooLargeError(IncompleteError):
    """The input is over a safety limit."""


class ScanTimeoutError(IncompleteError):
    """A text could not be scanned to its end within its budget."""


class OutputError(SanitizerError):
    """The clean copy cannot be written."""


class VerifyError(SanitizerError):
    """The clean copy failed verification; nothing was written."""
