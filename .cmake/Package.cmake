# Filled below: installation and the Debian package.
