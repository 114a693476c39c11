using RightsGraph.Api.Schema.Importing;

namespace RightsGraph.Server.Telemetry;

/// <summary>Logs the faults of requests under the ids that clients get. The message of an exception can hold what the
/// client wrote, so it is logged only if <see cref="TelemetrySettings.Details"/> is set.</summary>
internal sealed partial class FaultLog(IOptions<TelemetrySettings> settings, ILogger<FaultLog> logger)
{
    public void Log(string id, Exception fault)
    {
        if (fault is ArchiveUnchangedException)
        {
            Unchanged(logger, id, fault.Message);
            return;
        }

        Fault(logger, id, settings.Value.Details ? fault.ToString() : WithoutMessages(fault));
    }

    private static string WithoutMessages(Exception fault)
    {
        var cause = fault.InnerException is { } inner ? $" ---> {WithoutMessages(inner)}{Environment.NewLine}" : "";
        return $"{fault.GetType()}{cause}{Environment.NewLine}{fault.StackTrace}";
    }

    [LoggerMessage(LogLevel.Error, "Fault {Id}: {Fault}")]
    private static partial void Fault(ILogger logger, string id, string fault);

    [LoggerMessage(LogLevel.Error, "A mutation was refused, {Id}: {Problem}")]
    private static partial void Unchanged(ILogger logger, string id, string problem);
}
