using System.Diagnostics.CodeAnalysis;

namespace RightsGraph.Api.Schema.Importing;

/// <summary>A change could not be made, and nothing of it was. Only the log tells why.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It never stands without its reason.")]
public sealed class ArchiveUnchangedException(Exception reason) : Exception(reason.Message, reason);
