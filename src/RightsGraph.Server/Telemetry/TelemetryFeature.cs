using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using RightsGraph.Api.Request;
using RightsGraph.Server.Settings;

namespace RightsGraph.Server.Telemetry;

/// <summary>Traces and metrics by OpenTelemetry. Where no setting asks for them nothing of it runs.</summary>
internal static class TelemetryFeature
{
    private const string RequestSpans = "Microsoft.AspNetCore";
    private static readonly string[] Meters =
        [ApiTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RequestDetails>();
        var settings = SettingsReader.Read<TelemetrySettings>(builder.Configuration, TelemetrySettings.Section);
        if (settings is { OtlpEndpoint: "", Prometheus: false })
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("rightsgraph", serviceVersion: ProgramVersion.Text))
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
            app.UseMiddleware<RequestScopeMiddleware>();
        }

        app.UseMiddleware<RequestSpanMiddleware>();
        if (settings.RequestLog)
        {
            app.UseMiddleware<RequestLogMiddleware>();
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
