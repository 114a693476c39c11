using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Telemetry;

/// <summary>The section <c>Telemetry</c> of the settings.</summary>
public sealed class TelemetrySettings : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>For traces and metrics by OTLP over HTTP, such as <c>http://localhost:4318</c>.</summary>
    public string OtlpEndpoint { get; set; } = "";

    public bool Prometheus { get; set; }

    [EnumDataType(typeof(LogFormat), ErrorMessage = "Telemetry:LogFormat is {0}; expected Text or Json.")]
    public LogFormat LogFormat { get; set; } = LogFormat.Text;

    public bool RequestLog { get; set; }

    /// <summary>Whether traces hold documents, variables, client addresses and the client's <c>tracestate</c>, and the
    /// log holds ASP.NET Core's messages by the levels in <c>Logging:LogLevel</c>. Off by default: what people look for
    /// in such an archive can endanger them.</summary>
    public bool Details { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        OtlpEndpoint.Length == 0
        || (Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? []
            : [new ValidationResult(
                $"Telemetry:OtlpEndpoint is '{OtlpEndpoint}'; expected a URL such as http://localhost:4318.")];
}

public enum LogFormat
{
    Text,

    /// <summary>One JSON object a line, with the ids of request, connection and trace.</summary>
    Json,
}
