package io.liaison.contacts.csv;

/**
 * Cells that a spreadsheet would take for a formula are quoted with an apostrophe when
 * they leave, and restored when they come back.
 */
public final class FormulaCells {

	private FormulaCells() {
	}

	public static String quoted(String cell) {
		return isFormula(cell, 0) ? "'" + cell : cell;
	}

	public static String restored(String cell) {
		return (cell.startsWith("'") && isFormula(cell, 1)) ? cell.substring(1) : cell;
	}

	private static boolean isFormula(String cell, int at) {
		return cell.length() > at && "=+-@\t\r".indexOf(cell.charAt(at)) >= 0;
	}

}
