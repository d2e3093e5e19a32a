package mulu.desk.fx;

import mulu.office.Office;
import mulu.staff.Session;

/// What every screen of a signed-in person works with.
public record Room(
        Office office, Session session, Work work, Dialogs dialogs, Theme theme, Settings settings, Outside outside) {}
