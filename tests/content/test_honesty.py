"""What the site says about itself: who tested it, what is a sample, where facts are from."""

import re
from pathlib import Path

import pytest

from app import create_app
from app.pages import PAGES, address
from app.settings import SetupError
from tests.conftest import compile_catalogue
from tests.support.client import CheckingClient, visible_text
from tests.support.everywhere import EASY_PAGES, EVERYWHERE, language_of

EASY = Path("translations/de@simple/LC_MESSAGES/messages.po")


def checked_site(root: Path, *headers: str) -> CheckingClient:
    """Return the site after an editor has written `headers` into the easy catalogue."""
    po = root / EASY
    lines = "".join(f'"{header}\\n"\n' for header in headers)
    po.write_text(
        po.read_text("utf-8").replace('"Generated-By', f'{lines}"Generated-By', 1), "utf-8"
    )
    compile_catalogue(po.parent)
    return CheckingClient(create_app(root))


def test_each_easy_page_says_that_no_test_group_has_read_it_yet(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EASY_PAGES:
        with subtests.test(address(entry, language)):
            (box,) = client.page(address(entry, language)).with_class("checked")
            assert "noch nicht geprüft" in visible_text(box)
            assert [one.get("href") for one in box.iter("a")] == [
                "/de-simple/easy-language#tested",
                "/de-simple/advice#contact",
            ]


def test_easy_language_says_that_it_is_on(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            document = client.page(address(entry, language))
            (switches,) = [one for one in document.all("nav") if one.get("class") == "switches"]
            current = [one.get("lang") for one in switches.iter("a") if one.get("aria-current")]
            assert current == [language.tag]
            targets = [one.get("href") for one in switches.iter("a")]
            assert len(targets) == len(set(targets)), "one way to each language"


def test_a_tested_catalogue_names_its_group_and_day_on_every_easy_page(root: Path) -> None:
    client = checked_site(root, "X-Checked-By: Gruppe Halle", "X-Checked-On: 2026-11-20")
    for page in PAGES:
        (box,) = client.page(address(page, language_of("de-simple"))).with_class("checked")
        said = visible_text(box)
        assert "Gruppe Halle" in said and "20. November 2026" in said
        assert "noch nicht geprüft" not in said
    german = client.page(address(PAGES[0], language_of("de")))
    assert "noch nicht geprüft" not in visible_text(german.root)


@pytest.mark.parametrize("header", ["X-Checked-By: Gruppe Halle", "X-Checked-On: 2026-11-20"])
def test_a_group_without_a_day_counts_as_no_test(header: str, root: Path) -> None:
    client = checked_site(root, header)
    (box,) = client.page("/de-simple/").with_class("checked")
    assert "noch nicht geprüft" in visible_text(box)


def test_a_day_that_is_none_stops_the_start(root: Path) -> None:
    with pytest.raises(SetupError, match="X-Checked-On"):
        checked_site(root, "X-Checked-By: Gruppe", "X-Checked-On: gestern")


def test_samples_are_marked_wherever_they_are_shown(
    subtests: pytest.Subtests, client: CheckingClient
) -> None:
    for entry, language in EVERYWHERE:
        with subtests.test(address(entry, language)):
            document = client.page(address(entry, language))
            notes = [
                one for one in document.with_attribute("class") if one.get("class") == "sample"
            ]
            (main,) = document.all("main")
            mentions = [one for one in main.iter() if re.search("Muster", one.text or "")]
            assert notes
            if mentions:
                assert any(one.get("class") == "sample" for one in main.iter())


@pytest.mark.parametrize(
    "name", ["recognition", "documents", "costs", "qualification", "advice", "employers", "network"]
)
def test_pages_with_facts_say_when_and_where_they_were_read(
    name: str, client: CheckingClient
) -> None:
    document = client.page(f"/en/{name}")
    notes = [one for one in document.with_attribute("class") if one.get("class") == "as-of"]
    dated = [one for one in notes if "November 2026" in visible_text(one)]
    assert dated
    assert all(next(one.iter("a")).get("href", "").startswith("https://") for one in dated)


def site_with(root: Path, old: str, new: str) -> CheckingClient:
    """Return the site after its operator has written `new` for `old` into site.toml."""
    settings = root / "site.toml"
    said = settings.read_text("utf-8")
    assert old in said
    settings.write_text(said.replace(old, new), "utf-8")
    return CheckingClient(create_app(root))


def test_nothing_is_promised_unless_the_operator_says_so(
    client: CheckingClient, root: Path
) -> None:
    promise = "What you say stays between you and your adviser."
    assert promise not in visible_text(client.page("/en/advice").root)
    kept = site_with(root, "PROMISES = []", 'PROMISES = ["confidential"]')
    assert promise in visible_text(kept.page("/en/advice").root)


def test_a_sample_can_neither_be_called_nor_written_to(client: CheckingClient, root: Path) -> None:
    def ways(site: CheckingClient) -> set[str]:
        (main,) = site.page("/en/advice").all("main")
        links = {str(one.get("href")) for one in main.iter("a")}
        return {link for link in links if link.startswith(("tel:", "mailto:"))}

    assert ways(client) == {"tel:+493018151111"}
    real = site_with(root, "+49 30 23125 002", "+49 391 1")
    assert ways(real) == {"tel:+493018151111", "tel:+493911"}


def test_the_box_of_an_easy_page_leads_to_how_to_reach_us(client: CheckingClient) -> None:
    (section,) = [
        one for one in client.page("/de-simple/advice").all("section") if one.get("id") == "contact"
    ]
    assert "kontakt@netzwerk-iq.example" in visible_text(section)


def test_each_part_of_the_accessibility_statement_says_what_of_it_is_a_sample(
    client: CheckingClient, root: Path
) -> None:
    def marked(site: CheckingClient) -> set[str | None]:
        sections = site.page("/en/accessibility").all("section")
        return {
            section.get("id")
            for section in sections
            if any(one.get("class") == "sample" for one in section.iter())
        }

    assert marked(client) == {"scope", "evaluation", "feedback", "enforcement"}
    assert "our own assessment" in visible_text(client.page("/en/accessibility").root)
    dated = site_with(root, "Muster-Prüfstelle", "Prüfstelle Halle")
    assert "our own assessment" in visible_text(dated.page("/en/accessibility").root)
    done = site_with(root, "2000-01-01", "2026-11-28")
    assert "our own assessment" not in visible_text(done.page("/en/accessibility").root)
    assert marked(done) == {"scope", "feedback", "enforcement"}


def test_the_words_beside_the_emblem_are_those_of_the_funding_period(
    client: CheckingClient, root: Path
) -> None:
    def words(site: CheckingClient) -> tuple[str, bool]:
        document = site.page("/en/")
        (emblem,) = [one for one in document.all("p") if one.get("class") == "emblem"]
        (footer,) = document.all("footer")
        return visible_text(emblem), "2015–\u20602018" in visible_text(footer)

    assert words(client) == ("European Union", True)
    present = site_with(root, 'PERIOD = "2014-2020"', 'PERIOD = "2021-2027"')
    assert words(present) == ("Co-funded by the European Union", False)
