"""Drives python-OBD for bench/obd: MODE PORT BAUD SECONDS. Modes: fast, slow, silent, damaged."""
import json
import sys
import time

import obd

MODE, PORT, BAUD, SECONDS = sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])
SIX = [obd.commands.RPM, obd.commands.SPEED, obd.commands.COOLANT_TEMP, obd.commands.ENGINE_LOAD,
       obd.commands.THROTTLE_POS, obd.commands.INTAKE_TEMP]


def say(**fields):
    print(json.dumps(fields), flush=True)


def connect(fast):
    return obd.OBD(PORT, baudrate=BAUD, fast=fast, check_voltage=False)


def poll(fast):
    before = time.monotonic()
    connection = connect(fast)
    values = [connection.query(command).value for command in SIX]
    first = time.monotonic() - before
    if any(value is None for value in values):
        raise SystemExit("python-OBD got no values: %s" % values)
    end = time.monotonic() + 1
    while time.monotonic() < end:
        for command in SIX:
            connection.query(command)
    rounds, cpu, start = 0, time.process_time(), time.monotonic()
    while time.monotonic() - start < SECONDS:
        for command in SIX:
            connection.query(command)
        rounds += 1
    seconds = time.monotonic() - start
    say(rounds_per_s=rounds / seconds, cpu_ms_per_round=(time.process_time() - cpu) * 1e3 / rounds,
        first_s=first, again_s=first)


def silent():
    connection = connect(True)
    print("READY", flush=True)
    sys.stdin.readline()
    start = time.monotonic()
    connection.query(obd.commands.RPM)
    say(block_s=time.monotonic() - start)


def damaged():
    connection = connect(True)
    print("READY", flush=True)
    for line in sys.stdin:
        value = connection.query(obd.commands.RPM, force=True).value
        print("%s\t%s" % (line.strip(), "-" if value is None else value.magnitude), flush=True)


{"fast": lambda: poll(True), "slow": lambda: poll(False), "silent": silent, "damaged": damaged}[MODE]()
