using System.Reflection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace RightsGraph.Server.Telemetry;

/// <summary>Traces and metrics by OpenTelemetry. None of it runs unless a setting asks for it.</summary>
internal static class TelemetryFeature
{
    private const string RequestSpans = "Microsoft.AspNetCore";

    private static readonly Func<ILogger, string, IDisposable?> RequestScope =
        LoggerMessage.DefineScope<string>("RequestId:{RequestId}");

    // Ends in the commit, if the build knew it.
    private static readonly string Version = typeof(TelemetryFeature).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static readonly string[] Meters =
        [ApiTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RequestDetails>();
        builder.Services.AddSingleton<FaultLog>();
        builder.Services.AddSingleton<ArchiveMetrics>();
        var settings = SettingsReader.Read<TelemetrySettings>(builder.Configuration, TelemetrySettings.Section);
        if (settings is { OtlpEndpoint: "", Prometheus: false })
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("rightsgraph", serviceVersion: Version))
            .WithMetrics(metrics => metrics.AddMeter(Meters));
        if (settings.Prometheus)
        {
            telemetry.WithMetrics(metrics => metrics.AddPrometheusExporter());
        }

        if (settings.OtlpEndpoint != "")
        {
            telemetry
                .WithMetrics(metrics => metrics.AddOtlpExporter(otlp => SendTo(otlp, settings, "v1/metrics")))
                .WithTracing(traces => traces
                    .AddSource(RequestSpans, ApiTelemetry.Name)
                    .AddOtlpExporter(otlp => SendTo(otlp, settings, "v1/traces")));
        }
    }

    public static void UseTelemetry(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<IOptions<TelemetrySettings>>().Value;
        if (settings.LogFormat == LogFormat.Json)
        {
            // ASP.NET Core's own scope would add the path too, which can hold anything a client wrote.
            var logger = app.Services.GetRequiredService<ILogger<RequestLogMiddleware>>();
            app.Use(async (http, next) =>
            {
                using var scope = RequestScope(logger, http.TraceIdentifier);
                await next(http);
            });
        }

        app.UseMiddleware<RequestSpanMiddleware>();
        if (settings.RequestLog)
        {
            app.UseMiddleware<RequestLogMiddleware>();
        }

        if (settings is not { OtlpEndpoint: "", Prometheus: false })
        {
            app.Services.GetRequiredService<ArchiveMetrics>().Start();
        }

        if (settings.Prometheus)
        {
            app.MapPrometheusScrapingEndpoint();
        }
    }

    private static void SendTo(OtlpExporterOptions otlp, TelemetrySettings settings, string path)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new Uri(new Uri(settings.OtlpEndpoint.TrimEnd('/') + "/"), path);
    }
}
