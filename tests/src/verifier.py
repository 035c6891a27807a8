"""Verifies an access token as a host application would: with the published keys and PyJWT.

Reads {"jwks": …, "token": …, "issuer": …, "audience": …} and writes {"header": …, "claims": …}, or {"refused": "…"}.
"""

import json
import sys

import jwt

request = json.load(sys.stdin)
token = request["token"]
try:
    header = jwt.get_unverified_header(token)
    keys = jwt.PyJWKSet.from_dict(request["jwks"]).keys
    key = next(key for key in keys if key.key_id == header["kid"])
    claims = jwt.decode(
        token,
        key.key,
        algorithms=["EdDSA"],
        issuer=request["issuer"],
        audience=request["audience"],
        options={"require": ["iss", "aud", "sub", "jti", "iat", "exp"]},
    )
    result = {"header": header, "claims": claims}
except (jwt.InvalidTokenError, StopIteration, KeyError) as error:
    result = {"refused": f"{type(error).__name__}: {error}"}
json.dump(result, sys.stdout)
