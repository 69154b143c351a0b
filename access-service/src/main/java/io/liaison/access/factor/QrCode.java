package io.liaison.access.factor;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A text as a square of dots (ISO/IEC 18004), for a page to draw as SVG.
 *
 * @param size of each side in dots, with the quiet zone around
 * @param path of the dark dots, as SVG writes it
 */
record QrCode(int size, String path) {

	private static final int QUIET_ZONE = 4;

	static QrCode of(String text) {
		try {
			BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.CHARACTER_SET, "UTF-8"));
			StringBuilder path = new StringBuilder();
			for (int y = 0; y < dots.getHeight(); y++) {
				for (int x = 0; x < dots.getWidth(); x++) {
					int start = x;
					while (x < dots.getWidth() && dots.get(x, y)) {
						x++;
					}
					if (x > start) {
						path.append('M')
							.append(start)
							.append(' ')
							.append(y)
							.append('h')
							.append(x - start)
							.append("v1H");
						path.append(start).append('z');
					}
				}
			}
			return new QrCode(dots.getWidth(), path.toString());
		}
		catch (WriterException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
