/// Stand-ins for the two outside systems, MI School Data and the Michigan Data Hub: each serves the menu it maintains
/// and aggregate report pages. Report names, menu paths and the URL grammar of MI School Data are real; the Data Hub's
/// reports, every building and every figure are invented, and each page says so.
@NullMarked
package io.micip.local.sources;

import org.jspecify.annotations.NullMarked;
