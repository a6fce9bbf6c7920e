# Everything runs in .venv, which is made when it is needed. `make help` lists what there is.

PYTHON ?= python3
UV ?= uv
LOCK_FLAGS ?=

BIN := .venv/bin
STAMP := .venv/.complete
AGAIN := tests/properties tests/neo4j/test_differential.py \
	$(patsubst %,tests/test_%.py,action cases clean editor hostile integrations output_schemas outputs pre_commit streams)
NODE_STAMPS := $(patsubst %,tests/%/node_modules/.package-lock.json,editor diagrams)
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
COMPILE := $(UV) pip compile -q --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --no-strip-extras \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(LOCK_FLAGS)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help venv node-tools neo4j-server demo test lint types layers cov again bench bench-neo4j schemas snapshots build lock clean

help: ## list the targets
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

venv: $(STAMP) ## make .venv: pinned, hashed packages and this project, editable

$(STAMP): requirements/dev.txt pyproject.toml
	@command -v "$(PYTHON)" >/dev/null || { echo "No '$(PYTHON)' here. Python 3.11 or newer is needed: make PYTHON=/path/to/python3 ..." >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed; $(PYTHON) is %d.%d. Another one: make PYTHON=python3.12 ..." % sys.version_info[:2])'
	@echo "Making .venv ..."
	@"$(PYTHON)" -m venv --clear .venv
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

node-tools: ## what tests drive and runs on Node.js: a language server, a linter, Mermaid; pinned, hashed packages
	@if command -v node >/dev/null && command -v npm >/dev/null; then $(MAKE) -s $(NODE_STAMPS); \
		else echo "No Node.js with npm here: no editor is tried, no workflow linted, no Mermaid read." >&2; [ -z "$$CI" ]; fi

tests/%/node_modules/.package-lock.json: tests/%/package-lock.json
	@echo "Installing what tests/$* needs ..."
	@cd tests/$* && npm ci --ignore-scripts --omit=optional --silent
	@touch $@

neo4j-server: ## the Neo4j that tests start: pinned jars, which Maven checks
	@if [ -n "$$DATAFLOW_NEO4J_URI" ]; then :; \
		elif java -version >/dev/null 2>&1 && command -v mvn >/dev/null; then $(MAKE) -s tests/neo4j/lib/.complete; \
		else echo "No Java with Maven here: nothing is tried on a Neo4j." >&2; [ -z "$$CI" ]; fi

tests/neo4j/lib/.complete: tests/neo4j/pom.xml
	@echo "Getting Neo4j ..."
	@rm -rf $(@D)
	@cd tests/neo4j && mvn -q -B -C -Dstyle.color=never dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=lib
	@touch $@

demo: $(STAMP) ## check the example registry and ask it three questions
	@printf '\n$$ dataflow check registry\n'
	@$(BIN)/dataflow check registry || { status=$$?; \
		[ $$status -eq 1 ] || exit $$status; echo "check found violations: exit 1, as it would in CI"; }
	@printf '\n$$ dataflow where solution-user\n'
	@$(BIN)/dataflow where solution-user
	@printf '\n$$ dataflow transfers\n'
	@$(BIN)/dataflow transfers
	@printf '\n$$ dataflow clauses\n'
	@$(BIN)/dataflow clauses

test: lint types layers cov again ## all that CI checks

lint: $(STAMP) ## style: ruff's rules and format
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || { echo "Not formatted; to mend: $(BIN)/ruff format ." >&2; exit 1; }

types: $(STAMP) ## types: mypy, strict, tests too
	@$(BIN)/mypy

layers: $(STAMP) ## who may import whom
	@$(BIN)/lint-imports --no-logo

cov: $(STAMP) node-tools neo4j-server ## the tests, with coverage, on every core
	@$(BIN)/python -m pytest --cov -n auto $(addprefix --ignore=,$(AGAIN))

again: $(STAMP) node-tools neo4j-server ## those that go the same ways again with other data: counting lines would triple their time
	@$(BIN)/python -m pytest -n auto $(AGAIN)

bench: $(STAMP) ## how fast it is, beside what Python itself needs: some ten minutes (SIZES="1000 5000 20000" for less)
	@$(BIN)/python -m tests.bench.bench $(if $(SIZES),--sizes $(SIZES))

bench-neo4j: $(STAMP) neo4j-server ## the same for Neo4j, beside the embedded engine: some ten minutes (SIZES="1000 10000" for less)
	@$(BIN)/python -m tests.bench.neo4j $(if $(SIZES),--sizes $(SIZES))

schemas: $(STAMP) ## write schemas/ anew
	@$(BIN)/dataflow schema

snapshots: $(STAMP) ## write the tests' snapshots anew; read the diff before you commit it
	@UPDATE_SNAPSHOTS=1 $(BIN)/python -m pytest

build: $(STAMP) ## a wheel in dist/
	@$(BIN)/hatchling build -t wheel

lock: ## pin requirements/ anew (needs uv; newer versions: make lock LOCK_FLAGS=--upgrade)
	@$(COMPILE) pyproject.toml -o requirements/base.txt
	@$(COMPILE) pyproject.toml requirements/dev.in -c requirements/base.txt -o requirements/dev.txt

clean: ## remove .venv, caches and what builds leave
	@rm -rf .venv build dist htmlcov .coverage .coverage.* .hypothesis .import_linter_cache \
		.mypy_cache .pytest_cache .ruff_cache tests/*/node_modules tests/neo4j/lib
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
