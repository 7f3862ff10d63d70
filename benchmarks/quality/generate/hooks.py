"""Every generator that a template may name with `~name:args`."""

from __future__ import annotations

from benchmarks.quality.generate import devices, identity, identity_more, money, secrets
from benchmarks.quality.generate.templates import Hook

HOOKS: dict[str, Hook] = {
    **secrets.HOOKS,
    **money.HOOKS,
    **identity.HOOKS,
    **identity_more.HOOKS,
    **devices.HOOKS,
}
