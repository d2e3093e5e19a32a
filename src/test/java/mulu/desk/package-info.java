/// The desk as a whole.
package mulu.desk;
