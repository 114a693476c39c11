using Microsoft.Extensions.Logging.Console;

namespace RightsGraph.Server.Telemetry;

/// <summary>The log goes to standard error: standard output is for data.</summary>
internal static class LogFeature
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static void AddLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.Configure(
            log => log.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        builder.Logging.AddSimpleConsole(format =>
        {
            format.SingleLine = true;
            (format.TimestampFormat, format.UseUtcTimestamp) = ($"{Time} ", true);
        });
        builder.Logging.AddJsonConsole(format =>
        {
            format.IncludeScopes = true;
            (format.TimestampFormat, format.UseUtcTimestamp) = (Time, true);
        });
        builder.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, PrivacyLogFilter>();
        builder.Services.AddOptions<ConsoleLoggerOptions>().Configure<IOptions<TelemetrySettings>>(
            (console, settings) =>
            {
                console.LogToStandardErrorThreshold = LogLevel.Trace;
                console.FormatterName = settings.Value.LogFormat == LogFormat.Json
                    ? ConsoleFormatterNames.Json
                    : ConsoleFormatterNames.Simple;
            });
    }
}
