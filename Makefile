# Everything that one can do here; `make help` lists it.
SHELL := /bin/sh
.DEFAULT_GOAL := help

SYSTEM_LIBRARIES := libsqlite3-dev libssl-dev zlib1g-dev
BROWSER := chromium chromium-driver fonts-noto-cjk
READERS := poppler-utils
# What opens the papers and sheets that we write.
OFFICE := libreoffice-writer-nogui libreoffice-calc-nogui python3 python3-docx
# What sends letters, and the relay that takes them in tests.
MAIL := curl openssl python3-aiosmtpd
# Plans of others that stand beside the project and are no part of it.
PRACTICE := ../shared/practice/annotated
RELEASE := .build/release/liance

.PHONY: help run demo build test screenshots score bench-http bench-ingest bench-pages bench-reports bench-export bench-grow \
  conformance fuzz sanitize format clean system-libraries \
  product-benchmarks

help: ## list what can be done
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

run: build ## install, build, read the five plans and serve on http://127.0.0.1:8080/ (PORT=… changes it)
	@scripts/run.sh $(RELEASE)

demo: build ## a year of invented reports on the five plans, in data/demo.sqlite, served (PORT=… changes it)
	@scripts/demo.sh $(RELEASE)

build: system-libraries ## build the release
	@scripts/build-release.sh liance

test: system-libraries ## run every test, in a real browser too, and end with a line of counts
	@scripts/install-packages.sh $(BROWSER) $(READERS) $(OFFICE) $(MAIL)
	@scripts/test.sh

screenshots: build ## the pictures of docs/REPORTING.md, of the demonstration in a real browser
	@scripts/install-packages.sh $(BROWSER) python3
	@python3 scripts/screenshots.py $(RELEASE) docs/pictures

score: build ## score what is read out of the annotated plans
	@python3 scripts/score.py Tests/Ingest/Fixtures seeds -- $(RELEASE) parse --format json
	@echo; echo 各种版式（虚构的规划）：
	@python3 scripts/score.py Tests/Ingest/Fixtures/layouts Tests/Ingest/Fixtures/layouts -- $(RELEASE) parse --format json
	@if [ -d "$(PRACTICE)" ]; then echo; echo 另行标注的规划：; \
	  python3 scripts/score.py "$(PRACTICE)" "$(PRACTICE)" -- $(RELEASE) parse --format json; fi

bench-http: system-libraries ## compare the server with nginx and a bare epoll loop
	@scripts/install-packages.sh wrk nghttp2-client nginx-light openssl python3
	@scripts/bench-http.sh

bench-ingest: system-libraries ## megabytes of plans read per second, and how that grows
	@scripts/bench-ingest.sh

bench-pages: product-benchmarks ## CPU of pages, lists and items beside a Hummingbird service and nginx (BENCH_SMOKE=1: a taste)
	@scripts/bench-product.sh pages

bench-reports: product-benchmarks ## durable reports a second, by form and API, beside a bare loop of commits
	@scripts/bench-product.sh reports

bench-export: product-benchmarks ## a million reports as CSV and JSON lines beside the sqlite3 shell
	@scripts/bench-product.sh export

bench-grow: product-benchmarks ## start, memory, long and many plans (stores are kept in .build-bench)
	@scripts/bench-product.sh grow

product-benchmarks: system-libraries
	@scripts/install-packages.sh wrk nginx-light sqlite3 python3

conformance: system-libraries ## HTTP/1.1 conformance suites, as a table
	@scripts/install-packages.sh nginx-light slowhttptest openssl python3 python3-pip python3-venv
	@scripts/conformance.sh

fuzz: system-libraries ## fuzz the server's and the readers' parsers (FUZZ_SECONDS=600 each)
	@for script in scripts/fuzz-*.sh; do "$$script" || exit 1; done

sanitize: system-libraries ## run the server under load with the thread and address sanitizers
	@scripts/install-packages.sh wrk openssl python3
	@scripts/sanitize.sh

format: ## format the sources
	@swift format --in-place --recursive Package.swift Sources Tests Benchmarks Fuzz

clean: ## remove what was built; data/ stays
	@rm -rf .build .build-*

system-libraries:
	@scripts/install-packages.sh $(SYSTEM_LIBRARIES)
