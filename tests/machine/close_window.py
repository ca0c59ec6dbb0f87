# SPDX-License-Identifier: GPL-3.0-or-later
# Asks a window to close, as its title bar's button does: close_window.py WINDOW-ID, on the display of DISPLAY. Used by display_test.
import ctypes
import sys

CLIENT_MESSAGE = 33  # X11/X.h


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent of X11/Xlib.h, padded to the size of any event."""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
                ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
                ("rest", ctypes.c_long * 16)]


def main(window):
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    assert display.value, "the display does not answer"
    message = ClientMessage(type=CLIENT_MESSAGE, window=window, format=32)
    message.message_type = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
    message.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    assert x11.XSendEvent(display, ctypes.c_ulong(window), 0, 0, ctypes.byref(message)), "the message cannot be sent"
    x11.XSync(display, 0)


main(int(sys.argv[1], 16))
