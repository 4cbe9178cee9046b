"""Follows a job over Server-Sent Events, with the standard library alone.

    python3 follow.py http://127.0.0.1:8080/headway/queues/mail/jobs/1 [TOKEN]
"""

import json
import sys
import urllib.request


def follow(address, token=None):
    """Yields the job as it is now, then at each change, up to its end."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    request = urllib.request.Request(f"{address}/events", headers=headers)
    with urllib.request.urlopen(request, timeout=60) as stream:
        for line in stream:
            # A comment every 15 s keeps the connection awake.
            if line.startswith(b"data: "):
                yield json.loads(line[len(b"data: ") :])


if __name__ == "__main__":
    job = {}
    for job in follow(*sys.argv[1:]):
        stage = job.get("stage") or {}
        print(f"{job['progress']:3.0f} %  {stage.get('label') or job['state']}", flush=True)
    print(job.get("state"), json.dumps(job.get("result")))
    sys.exit(0 if job.get("state") == "completed" else 1)
