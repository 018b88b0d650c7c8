// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

#ifdef HAVE_XINPUT2
#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>
#endif

/* Esc gives a drag up. On X11 GTK asks the server for that key on the root window, but has no
 * surface for what then comes from there and lets it fall; so it is taken up here. Elsewhere GTK or
 * the compositor does it. */

#ifdef HAVE_XINPUT2
static gboolean
is_escape (GdkDisplay *display, guint keycode)
{
  guint keyval;

  return gdk_display_translate_key (display, keycode, 0, 0, &keyval, NULL, NULL, NULL) &&
         keyval == GDK_KEY_Escape;
}

static gboolean
is_key_press (const XGenericEventCookie *cookie)
{
  int opcode, event, error;

  return cookie->data && cookie->evtype == XI_KeyPress &&
         XQueryExtension (cookie->display, "XInputExtension", &opcode, &event, &error) &&
         cookie->extension == opcode;
}

static gboolean
on_display_xevent_cb (ChasBoard *self, const XEvent *event)
{
  GdkDrag *drag = self->drag.object;

  if (event->type != GenericEvent || !is_key_press (&event->xcookie) ||
      !is_escape (gdk_drag_get_display (drag),
                  (guint) ((const XIDeviceEvent *) event->xcookie.data)->detail))
    return GDK_EVENT_PROPAGATE;
  chas_board_unwatch_cancel (self);
  g_signal_emit_by_name (drag, "cancel", GDK_DRAG_CANCEL_USER_CANCELLED);
  return GDK_EVENT_STOP;
}
#endif

/* Until the drag is dropped or given up. */
void
chas_board_watch_cancel (ChasBoard *self, GdkDrag *drag)
{
#ifdef HAVE_XINPUT2
  GdkDisplay *display = gdk_drag_get_display (drag);

  if (!g_str_equal (G_OBJECT_TYPE_NAME (display), "GdkX11Display"))
    return;
  g_set_object (&self->drag.object, drag);
  g_signal_connect_object (display, "xevent", G_CALLBACK (on_display_xevent_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drop-performed", G_CALLBACK (chas_board_unwatch_cancel), self,
                           G_CONNECT_SWAPPED);
#endif
}

void
chas_board_unwatch_cancel (ChasBoard *self)
{
#ifdef HAVE_XINPUT2
  if (self->drag.object)
    g_signal_handlers_disconnect_by_func (gdk_drag_get_display (self->drag.object),
                                          on_display_xevent_cb, self);
#endif
  g_clear_object (&self->drag.object);
}
