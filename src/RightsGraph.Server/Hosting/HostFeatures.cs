using Microsoft.Extensions.Logging.Console;
using RightsGraph.Api.Execution;
using RightsGraph.Server.Http;
using RightsGraph.Server.Seeding;

namespace RightsGraph.Server.Hosting;

/// <summary>What each feature adds to the host.</summary>
internal static partial class HostFeatures
{
    /// <summary>Messages go to standard error: standard output is for data.</summary>
    public static void AddStandardErrorConsole(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(format => format.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    /// <summary>Settings are checked before anything listens, and a bad one is named.</summary>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SeedSettings>()
            .BindConfiguration(SeedSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<HttpSettings>()
            .BindConfiguration(HttpSettings.Section).ValidateDataAnnotations().ValidateOnStart();
    }

    public static void AddArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LiveArchive>();
        builder.Services.AddSingleton<ArchiveLoader>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ArchiveLoader>());
    }

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services =>
        {
            var logger = services.GetRequiredService<ILogger<GraphExecutor>>();
            return new Lazy<GraphExecutor>(() => new GraphExecutor((id, fault) => Fault(logger, id, fault)));
        });
        builder.Services.AddSingleton(services => services.GetRequiredService<Lazy<GraphExecutor>>().Value);
    }

    [LoggerMessage(LogLevel.Error, "Fault {Id}")]
    private static partial void Fault(ILogger logger, string id, Exception fault);
}
