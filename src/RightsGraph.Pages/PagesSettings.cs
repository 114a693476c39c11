using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Pages;

/// <summary>The section <c>Pages</c> of the settings.</summary>
public sealed class PagesSettings : IValidatableObject
{
    public const string Section = "Pages";

    /// <summary>Whether people who open the server in a browser find pages.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The address at which readers reach the pages, such as <c>https://archive.example/</c>. Absolute links
    /// are made from it alone; where it is empty all links are relative.</summary>
    public string Address { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Address.Length > 0
            && !(Uri.TryCreate(Address, UriKind.Absolute, out var address)
                && address is { Scheme: "http" or "https" }
                && address.Query.Length == 0
                && address.Fragment.Length == 0))
        {
            yield return new ValidationResult(
                $"Pages:Address is '{Address}'; expected an address such as https://archive.example/ without '?' "
                + "and '#'.");
        }
    }
}
