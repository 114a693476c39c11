using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Serving;

/// <summary>The section <c>Hosting</c> of the settings: how the server stops on SIGTERM and Ctrl+C.</summary>
public sealed class HostingSettings
{
    public const string Section = "Hosting";

    /// <summary>Seconds that the server goes on answering while <c>/health/ready</c> says 503, so that a balancer
    /// leaves. 0 is for a server without a balancer; else it must exceed the time between two of the balancer's
    /// checks.</summary>
    [Range(0, 300, ErrorMessage = "Hosting:DrainSeconds must be between 0 and 300.")]
    public double DrainSeconds { get; set; }

    /// <summary>Seconds that running requests then have to finish before they are cut off. Default: 30.</summary>
    [Range(1, 600, ErrorMessage = "Hosting:StopSeconds must be between 1 and 600.")]
    public double StopSeconds { get; set; } = 30;
}
