namespace Almoner.Testing;

/// <summary>Working days were asked for a day that the calendar does not know. A definition over such rows has no meaning.</summary>
public sealed class OutsideCalendarException(string message) : Exception(message);
