package mulu.desk.signin;

/// What a new library is opened with.
public enum FirstAct { IMPORT, BLANK, SAMPLE }
