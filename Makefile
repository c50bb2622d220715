# Two commands on a fresh machine: `make demo` and `make test`. Everything is set up in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint types contract docs format lock clean

demo: .venv/.ready
	$(BIN)/unspin trace examples/pages --text --report report.html
	$(BIN)/unspin claims examples/pages --text --report ledger.html
	$(BIN)/unspin network examples/pages --list examples/lists --text --report network.html
	@echo "The reports are in report.html (copies), ledger.html (claims) and network.html (ties): open them in a browser."

test: lint types contract .venv/.tried-ftm
	$(BIN)/python -m pytest

lint: .venv/.ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.ready-dev
	$(BIN)/mypy

contract: .venv/.ready-dev
	$(BIN)/lint-imports

docs: .venv/.ready-dev
	$(BIN)/python tools/docs.py

format: .venv/.ready-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.venv/.ready: requirements/run.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "unspin needs Python 3.11 or newer; try: make PYTHON=python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

.venv/.ready-dev: .venv/.ready requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

# What checks the FollowTheMoney export stands in an environment of its own: it wants other versions than ours, and its
# PyICU is compiled here. Where that fails (no compiler, no libicu-dev) the one test that needs it says so.
.venv/.tried-ftm: .venv/.ready requirements/ftm.txt
	rm -rf .venv/ftm
	$(PYTHON) -m venv .venv/ftm
	.venv/ftm/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/ftm.txt \
		|| { rm -rf .venv/ftm; echo "followthemoney could not be installed (PyICU needs libicu-dev, pkg-config and a C++ compiler): its test is skipped"; }
	touch $@

# Exact versions with hashes, and no host, for every Python from 3.11 on. Needs `uv` on the PATH.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade requirements/run.in -o requirements/run.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade -c requirements/run.txt requirements/dev.in -o requirements/dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade requirements/ftm.in -o requirements/ftm.txt

clean:
	rm -rf .venv build dist report.html ledger.html network.html
