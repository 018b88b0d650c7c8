// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Read once for all files of the layer: most of the time of a build is spent on these. */

#include <gio/gio.h>
