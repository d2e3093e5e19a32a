package mulu.exchange;

import mulu.base.Messages;
import mulu.template.PageLayout;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/// Sets up the printed page: paper, margins, one page wide, header rows on every page, page numbers.
final class Paper {
    private static final double INCH = 25.4;

    private Paper() {}

    /// @param top first row of the header, from 0
    /// @param bottom last row of the header
    static void set(SXSSFSheet sheet, Printed printed, int top, int bottom) {
        set(sheet, printed.template().layout(), top, bottom);
        Signed signed = printed.signed();
        if (signed.approved()) {
            sheet.getFooter().setRight(Messages.text("exchange.print.version", signed.version(), signed.digestShort()));
            if (signed.onePerson()) {
                sheet.getFooter().setLeft(Messages.text("exchange.print.one"));
            }
        } else {
            sheet.getHeader().setCenter(Messages.text("exchange.print.draft"));
            sheet.getFooter().setLeft(Messages.text("exchange.print.draft-short"));
        }
    }

    /// The same with nothing but the number of the page below.
    static void set(SXSSFSheet sheet, PageLayout layout, int top, int bottom) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(layout.paper() == PageLayout.Paper.A3 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(layout.landscape());
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        double margin = layout.margin() / INCH;
        for (PageMargin side : new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM}) {
            sheet.setMargin(side, margin);
        }
        sheet.setMargin(PageMargin.HEADER, margin / 2);
        sheet.setMargin(PageMargin.FOOTER, margin / 2);
        sheet.setHorizontallyCenter(true);
        sheet.setRepeatingRows(new CellRangeAddress(top, bottom, -1, -1));
        sheet.getFooter().setCenter(Messages.text("exchange.print.page", "&P", "&N"));
    }
}
