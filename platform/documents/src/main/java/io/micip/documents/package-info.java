/// Documents for people: a printed page built of headings, tables and paragraphs, and the PDF/A that is made of it, with the
/// same bytes whenever it is made. Knows nothing of what a page says.
@NullMarked
package io.micip.documents;

import org.jspecify.annotations.NullMarked;
