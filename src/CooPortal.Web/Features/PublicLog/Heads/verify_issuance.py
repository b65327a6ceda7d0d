#!/usr/bin/env python3
"""Checks the public log of issued certificates of origin, without trusting the portal. Needs Python 3.8 and nothing else.

  verify_issuance.py proof FILE [--log URL] [--key KEY]     is the event of this proof file in the log?
  verify_issuance.py watch URL --state FILE [--key KEY]     has the log only grown since the last time? With --all the old entries are read again too.

URL is the address of the log's page, for example https://portal.example.cn/issuance-log. KEY is the log's public key (base64) as you got
it from somebody you trust; without it, proof believes the key in the file and watch the one that it saw first.
Ends with 0 when all is well, 1 when something is wrong (the first word of the last line says what), 2 when it could not look.
"""
import argparse
import base64
import hashlib
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

PAGE = 256


class Wrong(Exception):
    """Something is not as it must be; the text begins with what."""


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(data):
    return sha256(b"\0" + data)


def node_hash(left, right):
    return sha256(b"\1" + left + right)


def root_of(hashes):
    """RFC 9162 2.1.1 over leaf hashes."""
    if not hashes:
        return sha256(b"")
    level = list(hashes)
    while len(level) > 1:
        pairs = [node_hash(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
        level = pairs + level[len(level) // 2 * 2:]
    return level[0]


def includes(leaf, index, size, path, root):
    """RFC 9162 2.1.3.2."""
    if not 0 <= index < size:
        return False
    fn, sn, r = index, size - 1, leaf
    for p in path:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = node_hash(p, r)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node_hash(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == root


def consistent(first, first_root, second, second_root, path):
    """RFC 9162 2.1.4.2."""
    if first == second:
        return not path and first_root == second_root
    if not 0 < first < second:
        return False
    path = list(path)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    if not path:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node_hash(c, fr), node_hash(c, sr)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node_hash(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == first_root and sr == second_root


# ECDSA on P-256, checking only: everything here is public, so nothing has to be constant in time
P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)
SPKI_P256 = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")


def point_add(a, b):
    if a is None or b is None:
        return a or b
    if a[0] == b[0]:
        if (a[1] + b[1]) % P == 0:
            return None
        slope = (3 * a[0] * a[0] - 3) * pow(2 * a[1], P - 2, P) % P
    else:
        slope = (b[1] - a[1]) * pow(b[0] - a[0], P - 2, P) % P
    x = (slope * slope - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def point_times(k, point):
    total = None
    while k:
        if k & 1:
            total = point_add(total, point)
        point, k = point_add(point, point), k >> 1
    return total


def der_integers(der):
    def part(at, tag):
        if der[at] != tag or der[at + 1] >= 0x80:
            raise ValueError
        return at + 2, at + 2 + der[at + 1]
    start, end = part(0, 0x30)
    r_start, r_end = part(start, 2)
    s_start, s_end = part(r_end, 2)
    if s_end != end or end != len(der):
        raise ValueError
    return int.from_bytes(der[r_start:r_end], "big"), int.from_bytes(der[s_start:s_end], "big")


def signature_fits(spki, message, der):
    if len(spki) != len(SPKI_P256) + 64 or not spki.startswith(SPKI_P256):
        raise Wrong("KEY: not an ECDSA P-256 public key")
    x, y = int.from_bytes(spki[-64:-32], "big"), int.from_bytes(spki[-32:], "big")
    if (y * y - (x * x * x - 3 * x + B)) % P:
        raise Wrong("KEY: the public key is not a point of P-256")
    try:
        r, s = der_integers(der)
    except (ValueError, IndexError):
        return False
    if not (0 < r < N and 0 < s < N):
        return False
    e, w = int.from_bytes(sha256(message), "big"), pow(s, N - 2, N)
    point = point_add(point_times(e * w % N, G), point_times(r * w % N, (x, y)))
    return point is not None and point[0] % N == r


def open_checkpoint(note, key):
    """C2SP signed-note with an ECDSA signature: origin, size and root of a head that the key signed."""
    match = re.fullmatch(r"((?:[^\n]+\n)+)\n— (\S+) (\S+)\n", note)
    if not match:
        raise Wrong("SIGNATURE: the checkpoint is not a signed note")
    text, name, signature = match.group(1), match.group(2), base64.b64decode(match.group(3))
    lines = text.split("\n")
    spki = base64.b64decode(key)
    if name != lines[0] or signature[:4] != sha256(spki)[:4] or not signature_fits(spki, text.encode(), signature[4:]):
        raise Wrong("SIGNATURE: the checkpoint is not signed by this key")
    return lines[0], int(lines[1]), base64.b64decode(lines[2])


def ask(log, what, **query):
    address = f"{log.rstrip('/')}/ct/v1/{what}" + ("?" + urllib.parse.urlencode(query) if query else "")
    while True:
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            if refused.code != 429:
                raise
            time.sleep(int(refused.headers.get("Retry-After", "10")))


def head_of(log, key):
    sth = ask(log, "get-sth")
    origin, size, root = open_checkpoint(sth["checkpoint"], key or sth["public_key"])
    if size != sth["tree_size"] or root != base64.b64decode(sth["sha256_root_hash"]):
        raise Wrong("SIGNATURE: get-sth says another size or root than its checkpoint")
    return origin, size, root, key or sth["public_key"]


def check_consistency(log, first, first_root, second, second_root):
    if second < first:
        raise Wrong(f"ROLLED BACK: the log had {first} entries, now it has {second}")
    if first == second:
        if first_root != second_root:
            raise Wrong(f"FORKED: two different logs of {first} entries")
        return
    if first > 0:
        path = [base64.b64decode(h) for h in ask(log, "get-sth-consistency", first=first, second=second)["consistency"]]
        if not consistent(first, first_root, second, second_root, path):
            raise Wrong(f"FORKED: the log of {second} entries does not begin with the {first} entries that were signed before")


def proof(arguments):
    with open(arguments.file, encoding="utf-8") as file:
        said = json.load(file)
    if said.get("form") != "coo-issuance-proof/1":
        raise Wrong("FORM: not a proof file of this log")
    key = arguments.key or said["public_key"]
    opening = said["opening"]
    text = "\n".join([opening["form"], opening["number"], opening["event"], opening["time"], opening["document_sha256"] or "-", opening["salt"]]) + "\n"
    origin, size, root = open_checkpoint(said["checkpoint"], key)
    path = [base64.b64decode(h) for h in said["audit_path"]]
    if size != said["tree_size"] or not includes(leaf_hash(sha256(text.encode())), said["leaf_index"], size, path, root):
        raise Wrong(f"NOT IN THE LOG: entry {said['leaf_index']} is not this event: number, event, time, document or salt were changed")
    if arguments.log:
        now_origin, now_size, now_root, _ = head_of(arguments.log, key)
        if now_origin != origin:
            raise Wrong(f"OTHER LOG: the file is of {origin}, the address of {now_origin}")
        check_consistency(arguments.log, size, root, now_size, now_root)
        print(f"the log still begins with the signed {size} entries, and has {now_size} now")
    print(f"OK {opening['number']} {opening['event']} {opening['time']} is entry {said['leaf_index']} of {origin}")


def entries_of(log, start, end):
    found = []
    while start + len(found) < end:
        at = start + len(found)
        page = ask(log, "get-entries", start=at, end=min(end, at + PAGE) - 1)["entries"]
        if not page:
            break
        found += [entry["leaf_input"] for entry in page]
    return found


def watch(arguments):
    state = {"size": 0, "root": "", "key": arguments.key, "origin": None, "entries": []}
    if os.path.exists(arguments.state):
        with open(arguments.state, encoding="utf-8") as file:
            state = json.load(file)
    origin, size, root, key = head_of(arguments.log, arguments.key or state["key"])
    if state["origin"] not in (None, origin):
        raise Wrong(f"OTHER LOG: watched {state['origin']}, the address is of {origin}")
    check_consistency(arguments.log, state["size"], base64.b64decode(state["root"]), size, root)
    entries = state["entries"] + entries_of(arguments.log, state["size"], size)
    if arguments.all:
        for index, (before, now) in enumerate(zip(entries, entries_of(arguments.log, 0, size))):
            if before != now:
                raise Wrong(f"TAMPERED: entry {index} was changed since it was first seen")
    if len(entries) != size or root_of([leaf_hash(base64.b64decode(entry)) for entry in entries]) != root:
        raise Wrong(f"TAMPERED: the entries {state['size']} to {size - 1} do not give the signed root")
    with open(arguments.state + ".new", "w", encoding="utf-8") as file:
        json.dump({"size": size, "root": base64.b64encode(root).decode(), "key": key, "origin": origin, "entries": entries}, file)
    os.replace(arguments.state + ".new", arguments.state)
    print(f"OK {origin} grew from {state['size']} to {size} entries and nothing else changed")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("proof")
    one.add_argument("file")
    one.add_argument("--log")
    one.set_defaults(run=proof)
    many = commands.add_parser("watch")
    many.add_argument("log")
    many.add_argument("--state", required=True)
    many.add_argument("--all", action="store_true")
    many.set_defaults(run=watch)
    for command in (one, many):
        command.add_argument("--key")
    arguments = parser.parse_args()
    try:
        arguments.run(arguments)
    except Wrong as wrong:
        print(wrong)
        return 1
    except (OSError, ValueError, KeyError) as problem:
        print(f"could not look: {problem}")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
