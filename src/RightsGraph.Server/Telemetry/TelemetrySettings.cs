using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Telemetry;

/// <summary>The section <c>Telemetry</c> of the settings.</summary>
public sealed class TelemetrySettings : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>
    /// Where traces and metrics are sent to by OTLP over HTTP, for instance <c>http://localhost:4318</c>. Default:
    /// nowhere.
    /// </summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>Whether metrics are served at /metrics, in Prometheus' format. Default: false.</summary>
    public bool Prometheus { get; set; }

    /// <summary>How the log is written. Default: text, a line each.</summary>
    [EnumDataType(typeof(LogFormat), ErrorMessage = "Telemetry:LogFormat is {0}; expected Text or Json.")]
    public LogFormat LogFormat { get; set; } = LogFormat.Text;

    /// <summary>Whether each request is logged. Default: false.</summary>
    public bool RequestLog { get; set; }

    /// <summary>
    /// Whether traces hold documents, variables, client addresses and the client's <c>tracestate</c>, and the log what
    /// ASP.NET Core tells of requests, by the levels in <c>Logging:LogLevel</c>. Default: false; what people look for
    /// in such an archive can endanger them.
    /// </summary>
    public bool Details { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        OtlpEndpoint.Length == 0
        || (Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? []
            : [new ValidationResult(
                $"Telemetry:OtlpEndpoint is '{OtlpEndpoint}'; expected a URL such as http://localhost:4318.")];
}

/// <summary>How the log is written.</summary>
public enum LogFormat
{
    Text,

    /// <summary>
    /// One JSON object a line, with the ids of request and connection, and of the trace where traces are sent.
    /// </summary>
    Json,
}
