# Two commands for a newcomer: `make play` and `make test`.

SWIFT ?= swift
# Where the outside data for `make eval` lies: score.py and its sets. None of it belongs to this repository.
EVAL ?= ../shared/eval
# What a Debian machine needs beside Swift 6: line editor, store, digest; tmux for the tests in a real terminal.
PACKAGES = libreadline-dev libsqlite3-dev libmd-dev
TEST_PACKAGES = tmux
APT = DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends

# Where `make install` puts everything; DESTDIR stands before it in a package.
PREFIX ?= /usr/local
DESTDIR ?=
# The folder of the built programs. Where it is named, nothing is built.
BUILT = .build/release

.PHONY: play test build release install uninstall picture lint bench eval packages test-packages clean

## play: install what is missing, build, and start the flagship call
play: release
	@.build/release/askfirst play travel-family-trip $(ARGS)

## test: all tests, as the continuous integration runs them
test: test-packages lint
	$(SWIFT) build --product generate-manual
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest --parallel

## build: a debug build
build: packages
	$(SWIFT) build

## release: the build that is played
release: packages
	$(SWIFT) build -c release --product askfirst

## install: the program with its library, manual page, completions and documents (PREFIX=/usr/local, DESTDIR)
install: $(if $(filter file,$(origin BUILT)),release)
ifeq ($(origin BUILT),file)
	$(SWIFT) build -c release --product generate-manual
endif
	@./install.sh install "$(BUILT)" "$(PREFIX)" "$(DESTDIR)"

## uninstall: takes away what `make install` put there; changed files and all sessions are left
uninstall:
	@./install.sh uninstall "$(PREFIX)" "$(DESTDIR)"

## picture: the pictures of a call in Documentation/, taken in a terminal (tmux, python3)
picture: $(if $(filter file,$(origin BUILT)),release)
	python3 Documentation/picture.py "$(BUILT)/askfirst"

## lint: the house style
lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

## bench: time of a turn, of the start, of the debrief; the matcher beside others (PEERS="fasttext svm" for some of them)
bench: release
	$(SWIFT) build -c release --product askfirst-bench
	@.build/release/askfirst-bench
	@if command -v python3 >/dev/null; then python3 Tests/Peers/compare.py .build/release/askfirst-bench $(PEERS); \
	else echo "No other matcher is timed beside ours: that needs python3 (3.9 or later)."; fi

## eval: how well lines are understood: this project's own lists, and outside data (EVAL=FOLDER) beside other methods
eval: release
	@if command -v python3 >/dev/null; then python3 Tests/Peers/evaluate.py .build/release/askfirst "$(EVAL)"; \
	else echo "make eval needs python3 (any 3.9 or later)."; fi

packages:
	@$(call install,$(PACKAGES))

test-packages:
	@$(call install,$(PACKAGES) $(TEST_PACKAGES))

clean:
	rm -rf .build

# Installs those of the packages that are missing, with apt where it may; else says what to type.
define install
	command -v $(firstword $(SWIFT)) >/dev/null || { \
	  echo "Swift 6 was not found. Get it from https://www.swift.org/install/linux/ and put it on the PATH."; exit 1; }; \
	command -v dpkg-query >/dev/null || { \
	  echo "This is no Debian: please install the equivalents of: $(1)"; exit 0; }; \
	missing=""; for p in $(1); do \
	  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then sudo=""; elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo="sudo"; \
	  else echo "Missing packages. Please run: sudo apt-get install$$missing"; exit 1; fi; \
	  echo "Installing$$missing"; \
	  { $$sudo apt-get update -q && $$sudo env $(APT) $$missing; } >/dev/null || { \
	    echo "apt could not install$$missing"; exit 1; }; \
	fi
endef
