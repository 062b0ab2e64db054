#!/usr/bin/python3
"""An SMTP relay for tests (aiosmtpd) on a free port of loopback: prints the port, then a line of JSON for each letter.

usage: scripts/test-relay.py [--certificate FILE --key FILE] [--login NAME:PASSWORD] [--refuse CODE]

With a certificate it offers STARTTLS and wants it before anything else; without one it takes what comes in the clear,
so that a client that should not have sent anything is found out.
"""
import argparse
import asyncio
import json
import ssl

from aiosmtpd.smtp import SMTP, AuthResult

options = argparse.ArgumentParser()
options.add_argument("--certificate")
options.add_argument("--key")
options.add_argument("--login")
options.add_argument("--refuse")
options = options.parse_args()


def tell(**facts):
    print(json.dumps(facts), flush=True)


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        tell(command="MAIL", is_encrypted=session.ssl is not None)
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if options.refuse:
            return f"{options.refuse} no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        tell(command="DATA", is_encrypted=session.ssl is not None, sender=envelope.mail_from,
             recipients=envelope.rcpt_tos, is_known=bool(session.authenticated), content=envelope.content.decode())
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    given = f"{data.login.decode()}:{data.password.decode()}"
    tell(command="AUTH", is_encrypted=session.ssl is not None)
    return AuthResult(success=given == options.login, handled=False)


def make():
    context = None
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate, options.key)
    return SMTP(Handler(), hostname="localhost", tls_context=context, require_starttls=context is not None,
                auth_required=options.login is not None, auth_require_tls=context is not None,
                authenticator=authenticate)


async def serve():
    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
