# SPDX-License-Identifier: GPL-3.0-or-later
# Ends the Windows of the tests. No program of ours may be left in it.
import wine

left = wine.processes()
wine.end_session()
assert not left, left
