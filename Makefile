# `make help` explains every target; `make run` and `make test` need nothing done before.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PORT ?= 8000
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	&& { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
ROOT_DO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
APT := $(ROOT_DO) env DEBIAN_FRONTEND=noninteractive apt-get -qq

# Install those of Debian's packages that are not there yet.
installed = command -v dpkg-query >/dev/null || { echo "Please install: $(1)" >&2; exit 0; }; \
	missing=$$(for name in $(1); do \
		[ "$$(dpkg-query -W -f='$${db:Status-Status}' $$name 2>/dev/null)" = installed ] \
		|| echo $$name; done); \
	[ -z "$$missing" ] || { echo "Installing from Debian's packages:" $$missing; \
		$(APT) update && $(APT) install -y --no-install-recommends $$missing; }

# Else each process that a target starts would compile all that it imports.
unexport PYTHONDONTWRITEBYTECODE

# The locked lists are whole (tests/test_setup.py), so there is nothing to resolve; a package is
# compiled when something imports it.
PIP = $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps \
	--no-compile

# Without the site itself, which cannot start while a catalogue is not whole.
MESSAGES := $(BIN)/python -m app.commands

.PHONY: help
help: ## List all targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "make %-12s %s\n", $$1, $$2}'

.PHONY: run
run: $(VENV)/.run catalogues ## Serve the site with gunicorn on http://127.0.0.1:8000 (PORT=… changes it)
	@echo "http://127.0.0.1:$(PORT)/  (end with Ctrl+C)"
	@PORT=$(PORT) exec $(BIN)/gunicorn wsgi:app

.PHONY: dev
dev: $(VENV)/.dev catalogues ## Development server: reloads, and recompiles catalogues when a .po changes
	@$(BIN)/watchfiles \
		"bash -c 'make -s catalogues && exec $(BIN)/flask --app wsgi --debug run --no-reload --port $(PORT)'" \
		app translations site.toml professions.toml

# mypy uses one processor while the tests wait for servers; what it finds is printed after them.
.PHONY: test
test: $(VENV)/.dev catalogues chromium engines hunspell gettext nginx deployment ## Run everything: ruff, mypy, pytest with the browser tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy > $(VENV)/types.txt & types=$$!; \
		tests=0; $(BIN)/pytest -n auto --dist worksteal || tests=$$?; \
		wait $$types || { cat $(VENV)/types.txt; exit 1; }; exit $$tests

.PHONY: test-export
test-export: $(VENV)/.dev catalogues chromium nginx ## Run all browser tests on the static export too
	@$(BIN)/pytest --export tests/browser tests/export/test_export.py tests/export/test_freeze.py

.PHONY: bench
bench: $(VENV)/.dev catalogues nginx deployment wrk ## Compare speed and size with less and with more, side by side (about 20 minutes)
	@$(BIN)/python -m tests.bench

.PHONY: slow
slow: $(VENV)/.dev catalogues chromium ## Print when pages can be read on a slow phone, beside bare HTML (about 3 minutes)
	@$(BIN)/python -m tests.bench.slow

.PHONY: soak
soak: $(VENV)/.dev catalogues nginx deployment ## Load, kill, update and mistreat the deployment; print a table (about 15 minutes)
	@$(BIN)/python -m tests.soak

.PHONY: catalogues
catalogues: $(VENV)/.run ## Compile the catalogues (.po to .mo)
	@$(MESSAGES) compile

.PHONY: check
check: $(VENV)/.dev catalogues hunspell ## Check the texts of all catalogues: easy language, links, numbers, spelling
	@$(MESSAGES) check

.PHONY: check-rules
check-rules: $(VENV)/.dev ## Measure the rules of easy language on their corpus, and their speed
	@$(BIN)/python -m app.leichte_sprache.measure tests/leichte_sprache/corpus/*.toml

.PHONY: messages
messages: $(VENV)/.run ## Extract the texts from the templates and update all catalogues
	@$(MESSAGES) update

.PHONY: status
status: $(VENV)/.run ## Show how much of each page is translated into each language
	@$(MESSAGES) status

.PHONY: sheet
sheet: $(VENV)/.dev ## Write sheet.html, with which a test group checks the texts in Leichte Sprache
	@$(MESSAGES) sheet de-simple > sheet.html

.PHONY: freeze
freeze: $(VENV)/.run catalogues ## Write the whole site as static files into build/
	@$(BIN)/flask --app wsgi freeze build

.PHONY: weigh
weigh: $(VENV)/.dev catalogues ## Print what the first visit of each page weighs, compressed
	@$(BIN)/python -m tests.support.weigh

.PHONY: pictures
pictures: $(VENV)/.dev catalogues chromium ## Take screenshots of every page into pictures/, and those of the docs
	@$(BIN)/python -m tests.browser.pictures

.PHONY: requirements
requirements: ## Lock the dependencies anew, with hashes (needs uv)
	@uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
		--no-header --universal --python-version 3.11 pyproject.toml -o requirements.txt
	@uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
		--no-header --universal --python-version 3.11 --extra dev -c requirements.txt \
		pyproject.toml -o requirements-dev.txt
	@echo pip | uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-annotate --no-header - -o requirements-pip.txt

.PHONY: clean
clean: ## Remove the environment, caches, screenshots and compiled catalogues
	@rm -rf $(VENV) pictures .mypy_cache .ruff_cache .pytest_cache
	@find translations -name '*.mo' -delete

# Without a window Chromium takes half of the processor in the tests. Playwright brings a Node of its
# own, which needs libatomic1: a bare Debian lacks it.
.PHONY: chromium
chromium:
	@$(call installed,chromium-headless-shell fonts-liberation fonts-dejavu-core libatomic1)

# Firefox, WebKit with its driver, a screen that nobody sees for it, and what reads a PDF's text.
.PHONY: engines
engines:
	@$(call installed,firefox-esr webkit2gtk-driver xvfb poppler-utils)

.PHONY: wrk
wrk:
	@$(call installed,wrk)

# Its msgfmt and msgcat read our catalogues in the tests.
.PHONY: gettext
gettext:
	@$(call installed,gettext)

# A spelling dictionary for each language of translations/. Debian has none of these:
WITHOUT_DICTIONARY := fa
SPELT := $(filter-out de $(WITHOUT_DICTIONARY),$(notdir $(wildcard translations/??)))
.PHONY: hunspell
hunspell:
	@$(call installed,hunspell hunspell-de-de $(addprefix hunspell-,$(SPELT)))

# Debian starts what it installs, and nobody asked for a web server on port 80: a policy of 101
# forbids that (invoke-rc.d), where there is none yet.
.PHONY: nginx
nginx:
	@policy=/usr/sbin/policy-rc.d; if ! command -v nginx /usr/sbin/nginx >/dev/null; then \
		if [ ! -e $$policy ] && command -v dpkg-query >/dev/null; then \
			printf '#!/bin/sh\nexit 101\n' | $(ROOT_DO) tee $$policy >/dev/null; \
			$(ROOT_DO) chmod +x $$policy; trap "$(ROOT_DO) rm -f $$policy" EXIT; fi; \
		$(call installed,nginx-light); fi

# What the tests of deploy/ need: systemd-analyze reads the unit, and nothing of systemd is started.
.PHONY: deployment
deployment:
	@$(call installed,systemd openssl git util-linux python3-venv)

# Both environments are one folder: requirements-dev.txt holds all of requirements.txt.
# A new pip first: that of Python 3.11 takes twice as long to find the packages.
$(VENV)/bin/python:
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { rm -rf $(VENV); \
		$(APT) update && $(APT) install -y python3-venv && $(PYTHON) -m venv $(VENV); }
	@$(PIP) -r requirements-pip.txt

$(VENV)/.run: requirements.txt | $(VENV)/bin/python
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt | $(VENV)/bin/python
	@$(PIP) -r requirements-dev.txt
	@touch $@ $(VENV)/.run
