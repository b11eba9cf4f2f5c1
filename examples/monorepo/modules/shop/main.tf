variable "environment" {
  type = string
}

variable "cidr" {
  type = string
}

resource "terraform_data" "service" {
  input = { name = "shop-${var.environment}", cidr = var.cidr }
}
