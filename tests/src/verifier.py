"""Verifies a guest's access token as a host application would: with the published keys and PyJWT.

Reads {"jwks": …, "token": …, "issuer": …, "audience": …} and writes {"header": …, "claims": …}, or {"refused": "…"}.
"""

import json
import sys

import jwt

question = json.load(sys.stdin)
token = question["token"]
try:
    header = jwt.get_unverified_header(token)
    keys = jwt.PyJWKSet.from_dict(question["jwks"]).keys
    key = next(key for key in keys if key.key_id == header["kid"])
    claims = jwt.decode(
        token,
        key.key,
        algorithms=["EdDSA"],
        issuer=question["issuer"],
        audience=question["audience"],
        options={"require": ["iss", "aud", "sub", "jti", "iat", "exp"]},
    )
    answer = {"header": header, "claims": claims}
except (jwt.InvalidTokenError, StopIteration, KeyError) as refusal:
    answer = {"refused": f"{type(refusal).__name__}: {refusal}"}
json.dump(answer, sys.stdout)
