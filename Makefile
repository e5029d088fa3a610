# Every command works from a fresh clone: what is missing is installed first.
PYTHON3 ?= python3

.PHONY: run setup train test check evaluate bench adapt lock

run:        ## everything on this machine: installs, trains when inputs changed, starts all three processes
	@exec $(PYTHON3) -m launch run

setup:      ## installs both environments and builds the encoder and the Dutch pipeline
	@exec $(PYTHON3) -m launch setup

train:      ## trains the assistant when its inputs changed
	@exec $(PYTHON3) -m launch train

test:       ## the whole test suite
	@exec $(PYTHON3) -m launch test $(ARGS)

check:      ## lint, types, import contracts, content
	@exec $(PYTHON3) -m launch check

evaluate:   ## how well it understands, measured on tests/nlu
	@exec $(PYTHON3) -m launch evaluate $(ARGS)

bench:      ## how fast it starts, understands and lets go, and what memory it takes
	@exec $(PYTHON3) -m launch bench

adapt:      ## trains the encoder's low-rank numbers on data/, in an environment of its own
	@exec $(PYTHON3) -m launch adapt $(ARGS)

lock:       ## resolves the dependencies anew
	@exec $(PYTHON3) -m launch lock
