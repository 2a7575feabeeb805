"""How gunicorn serves the site; every setting can be overridden on its command line."""

import os

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
# Loaded before the workers start: a broken catalogue stops the start with one line.
preload_app = True
worker_class = "gthread"
workers = 2
threads = 4
accesslog = None  # no visitor's address is written anywhere
control_socket_disable = True  # otherwise gunicorn 27 opens a socket in the home directory
