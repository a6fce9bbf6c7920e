"""Run a command until it ends, or until whoever started us is gone: his end of our standard input closes then."""

import subprocess
import sys
import threading

kept = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)  # noqa: S603 - the tests' own command


def _when_alone() -> None:
    sys.stdin.read()
    kept.terminate()


threading.Thread(target=_when_alone, daemon=True).start()
sys.exit(kept.wait())
