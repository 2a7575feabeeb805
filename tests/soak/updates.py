"""Updates while visitors ask, the way docs/deploy.md says."""

import time
from pathlib import Path

from tests.soak.releases import BROKEN, FAILING, NEW, OLD, PO, prepare, update
from tests.soak.stage import PAGES, UNKEPT, Finding, Stage
from tests.soak.supervisor import supervised
from tests.soak.visitors import Answer, Visits, known_answers, straight, through, visiting
from tests.support.deployment import our_nginx

PATHS = PAGES + UNKEPT
# Seconds; an update needs some of the machine for itself.
PAUSE = 0.01


def updates(work: Path, *, full: bool) -> list[Finding]:
    """Put a new version live, a broken one not, and go back, each while visitors ask."""
    folder = work / "site"
    folder.mkdir()
    prepare(folder)
    (work / "nginx").mkdir()
    with supervised(folder, work) as service:
        first = update(service, OLD)
        if first.returncode:
            raise RuntimeError(first.stderr)
        with our_nginx(work / "nginx", service.socket_path) as front:
            stage = Stage(service, front, work)
            known = {OLD: now(stage)}
            findings = [
                live_update(stage, known),
                refused(stage, known, BROKEN, "a broken catalogue", PO),
            ]
            if full:
                named = "/privacy answers with 500"
                findings += [refused(stage, known, FAILING, "a page that fails", named)]
                for _ in range(4):
                    findings += [back(stage, known), live_update(stage, known)]
            return findings


def now(stage: Stage) -> dict[str, set[Answer]]:
    """Return what gunicorn answers now."""
    return known_answers(straight(stage.service.socket_path), PATHS)


def watched(stage: Stage, version: str) -> tuple[Visits, int, str]:
    """Update to `version` while visitors ask; return what they met, and how the update ended."""
    # Straight too: there an answer is never a copy of nginx's.
    with (
        visiting(through(stage.front), PATHS, 3, pause=PAUSE) as behind,
        visiting(straight(stage.service.socket_path), PATHS, 1, requests=1, pause=PAUSE) as before,
    ):
        time.sleep(1)
        run = update(stage.service, version)
        time.sleep(1.5)
    behind.answers += before.answers
    behind.failures += before.failures
    return behind, run.returncode, run.stderr


def mixed(visits: Visits, *versions: dict[str, set[Answer]]) -> list[object]:
    """Return the answers that are of none of `versions`, and the failures."""
    known = {path: set().union(*(one[path] for one in versions)) for path in PATHS}
    return [*visits.wrong(known), *visits.failures]


def live_update(stage: Stage, known: dict[str, dict[str, set[Answer]]]) -> Finding:
    """Update to another text and other code."""
    visits, status, said = watched(stage, NEW)
    known[NEW] = now(stage)
    alike = [path for path in PAGES if known[OLD][path] == known[NEW][path]]
    wrong = [*mixed(visits, known[OLD], known[NEW]), *alike, *([said] if status else [])]
    met = {
        name: sum(visits.answers[path, one] for path in PATHS for one in known[name][path])
        for name in (OLD, NEW)
    }
    wrong += [f"nobody has met a page of {name}" for name in met if not met[name]]
    return Finding(
        "update to new text and new code",
        f"{visits.answers.total()} requests, {met[OLD]} old and {met[NEW]} new pages",
        f"{len(visits.failures)} failed",
        wrong,
    )


def refused(
    stage: Stage, known: dict[str, dict[str, set[Answer]]], version: str, ill: str, named: str
) -> Finding:
    """Try to update to a version with an ill: the site that runs stays, and a line names it."""
    before = stage.service.pid
    visits, status, said = watched(stage, version)
    # nginx may still have an old copy of what nobody has asked for since: that is no mistake.
    wrong = mixed(visits, known[OLD], known[NEW])
    wrong += [path for path, answers in now(stage).items() if answers != known[NEW][path]]
    lines = said.splitlines()
    if status != 1 or len(lines) != 2 or named not in said or stage.service.pid != before:
        wrong.append(f"status {status}: {said}")
    return Finding(
        f"update with {ill}",
        f"{visits.answers.total()} requests, all of the site that runs",
        f"{len(visits.failures)} failed; said: …{lines[0][-50:]}",
        wrong,
    )


def back(stage: Stage, known: dict[str, dict[str, set[Answer]]]) -> Finding:
    """Go back to the version before."""
    visits, status, said = watched(stage, "--back")
    wrong = mixed(visits, known[OLD], known[NEW])
    if status or now(stage) != known[OLD]:
        wrong.append(f"status {status}: {said}")
    return Finding(
        "back to the version before",
        f"{visits.answers.total()} requests",
        f"{len(visits.failures)} failed",
        wrong,
    )
